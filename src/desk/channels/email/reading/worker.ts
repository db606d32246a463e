import { serveJobs } from '../../../../platform/workers/entry.ts'
import { answerJob, type ReadingAnswer, type ReadingJob } from './answering.ts'

serveJobs<ReadingJob, ReadingAnswer[]>(answerJob)
