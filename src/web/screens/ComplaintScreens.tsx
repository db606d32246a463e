import { Link, useParams } from '@tanstack/react-router'
import { ComplaintList } from '../../desk/complaints/ui/ComplaintList.tsx'
import { FilePane } from '../../desk/complaints/ui/file/FilePane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { buttonClass } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'

const words = { back: 'Back to Complaints' }

export function ComplaintsScreen() {
  return (
    <DeskShell>
      <ComplaintList before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}

/** A file has the whole page: two accounts beside each other need the room. */
export function ComplaintScreen() {
  const { id } = useParams({ from: '/desk/complaints/$id' })
  return (
    <DeskShell>
      <FilePane
        key={id}
        id={id}
        before={
          <>
            <ShellButton part="nav" />
            <Link
              to="/complaints"
              className={`${buttonClass({ kind: 'quiet' })} button-icon`}
              aria-label={words.back}
            >
              <Icon name="back" />
            </Link>
          </>
        }
      />
    </DeskShell>
  )
}
