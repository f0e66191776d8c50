import { structureProblems } from './structure.ts'

const problems = structureProblems(process.cwd())
for (const problem of problems) console.log(problem)
process.exitCode = problems.length > 0 ? 1 : 0
