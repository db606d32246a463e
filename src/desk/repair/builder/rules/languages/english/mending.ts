import type { BuilderWords } from '../../builder-words.ts'

const mended =
  'refunded|corrected|posted|sent|put|paid|credited|cancelled|canceled|removed|taken|restored|replaced|reissued|reprinted|renewed|booked|ordered|returned|transferred|given|changed|reset|rebooked|arranged|repaired|fixed|mended|lifted|waived|spoken|set|moved|entered|registered|reactivated|reconnected|deleted|released|held|reserved|kept|apologised'
const happened =
  'had|waited|lost|missed|paid|sat|stood|came|drove|travelled|traveled|spent|went|stayed|slept|walked|stopped|heard|received|got|were'

/** What it meant for them, what was done about it, and what is done otherwise from now on. */
export const mending: BuilderWords['features'] = {
  effect: [
    {
      say: `
        you ${happened}
        you have|had been|waited|lost|paid|missed
        you could not|no
        you couldn't|cannot
        you did not get|have|hear|see|know
        you didn't get|have|hear|see|know
        you only|also|therefore|then|still ${happened}
        you and your .. ${happened}`,
      unless: `
        if|that|as|when|unless|whether you had|were|got|received asked|ordered|written|sent|told|called
        you were|had|got right|upset|offended|unhappy|disappointed|dissatisfied
        you paid by|with`,
    },
    {
      say: `
        cost|costing|left|kept|made|caused|cause|leaving|keeping you|your
        means|meant that? you|your
        took|took up|taken your
        took up your
        for you this? meant`,
    },
    {
      say: `your .. had|could|missed|waited|lost|stood|went|stayed|was|were`,
      then: `
        no|not|without|nothing|missed|waited|lost|rain|cold|shut|closed|dark|alone|waiting`,
      within: 40,
    },
    {
      say: `
        wasted|lost|long|sleepless|ruined trip|afternoon|evening|morning|journey|hour|hours|wait|night|day|weekend|drive|way
        such a|an .. morning|day|week|evening|afternoon|night`,
    },
  ],
  repaired: [
    { say: `i|we have|had? now|already|today|just|also|since? ${mended}` },
    { say: `i've|we've now|already|today|just|also|since? ${mended}` },
    {
      say: `i|we now|already|today|just? refunded|corrected|paid|credited|replaced|restored|cancelled|removed|reissued|posted|returned|transferred|waived`,
      then: 'back|today|morning|now|yesterday|afternoon|already|it|you|your',
      within: 60,
    },
    {
      say: `
        is|are|was|were|has|have|been now|already|been|since? refunded|corrected|credited|restored|replaced|removed|cancelled|renewed|reconnected|repaired|fixed|lifted|waived|paid
        is|are now|already|all? back|off|done|right|ready|waiting|here|there|on|in
        went|gone|goes|go back to|on|into your|the
        i|we hold|keep|reserve .. for|you`,
      unless: `
        is|are back|here|there|on|in to|a|if|until
        is|are on|in the|a|an road|street|first|second`,
    },
  ],
  prevents: [
    {
      say: `
        never|not|won't happen again
        won't|never let it|this|that happen again
        make|making|made sure that? it|this|that never|doesn't|won't|does|is
        ensure that? it|this|that never|doesn't|won't|does|is
        in future we|i|our|you|there|this|it
        in the future
        going forward
        steps have been|were taken
        taken|taking|take steps|measures
        lessons|lesson have|has? been? learned|learnt
        learn|learned|learnt from this|it
        reviewing|review|improve|improving|look|looking .. our|the|at? process|processes|procedure|procedures|training
        prevent this|that|it|a
        to avoid this|that|a .. again|repeat|happening
        more care`,
    },
  ],
  process: [
    {
      say: `
        from now|today|tomorrow|monday|tuesday|wednesday|thursday|friday|then on
        since|from today|yesterday|monday|tuesday|wednesday|thursday|friday|then
        from .. on|onwards`,
      then: `
        we|i|one|every|each|a|two|no|nobody|all|the
        is|are checked|read`,
      within: 40,
    },
    {
      say: `
        we|i now|no check|ask|read|look|scan|write|use|keep|compare|ring|call|longer|confirm|see|print|send
        we|i no longer
        is|are|get now checked|read|scanned|compared|confirmed|entered|taken|written|saved|signed|done
        we|i have changed|introduced|added how|the|a|our way|list|form|check|checklist|procedure|process|step|rule|field|alarm|reminder
        every|each|all .. is|are|gets now|checked|read|scanned`,
    },
  ],
}
