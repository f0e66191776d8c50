type Props = { readonly person: { readonly name: string; readonly place: string | null } }

/** A name, with the branch of whoever is reviewed elsewhere than at home. */
export function Whose({ person: { name, place } }: Props) {
  return (
    <>
      {name}
      {place === null ? null : <span className="rv-place">{place}</span>}
    </>
  )
}
