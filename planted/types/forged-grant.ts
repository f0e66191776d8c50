import { authorize, type Actor, type Grant, type OrganizationRef } from '../../server/src/platform/grant.ts'

declare const actor: Actor
declare const organization: OrganizationRef
declare function savePlan(grant: Grant<'planning.edit'>): void

// does not compile: TS2345 — a grant cannot be written by hand
savePlan({ guard: 'planning.edit', actorId: 'me', actorName: null, organizationId: 'here' })

// does not compile: TS2345 — permission to read is no permission to save
savePlan(authorize(actor, 'planning.read', organization))

// does not compile: TS2345 — a permission nobody declared
authorize(actor, 'planning.anything', organization)

savePlan(authorize(actor, 'planning.edit', organization))
