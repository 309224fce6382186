import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { everyQuestion } from '../definition/question.ts'
import { knownAnswer } from '../form/known.ts'
import { gatherFacts } from '../gather.ts'
import { readDossier } from '../store/dossier.ts'
import { earlierOf } from '../store/earlier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/** One's own dossiers that a new one in this round can borrow from, those of the same programme first. */
export const myEarlier = reading('procedure.my-earlier', {
  title: { zh: '可沿用的旧件', en: 'Earlier dossiers to reuse' },
  input: Type.Object({ round: Id(), dossier: Type.Optional(Id('the one that borrows, left out of the list')) }),
  may: signedIn,
  async run({ round, dossier = null }, { tx, actor }) {
    const { programme } = await readRound(tx, round)
    return earlierOf(tx, actor.person!, programme, dossier)
  },
})

/** What the registry already knows for the questions of a dossier that say so, beside what is answered now. */
export const knownFor = reading('procedure.known-for', {
  title: { zh: '已有信息', en: 'What is known already' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, now }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const facts = await gatherFacts(tx, programme, dossier, now)
    return everyQuestion(programme.form).flatMap((question) => {
      const value = knownAnswer(question, facts)
      return value === undefined
        ? []
        : [
            {
              question: question.code,
              label: question.label,
              from: question.known!,
              value,
              answer: facts.answers[question.code] ?? null,
            },
          ]
    })
  },
})
