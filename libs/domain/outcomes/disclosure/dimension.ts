/** One way in which a practice can ask for a group of episodes: by condition, by practitioner, by a technique. */
export interface Dimension<Episode> {
  readonly key: string;
  /** What it is called on the page: `condition`. */
  readonly name: string;
  /** The one value an episode has here; what is not known is a value as well. */
  readonly valueOf: (episode: Episode) => string;
}

/** A filter: for each dimension that it names, the one value asked for. No choice at all is everybody. */
export type Choices = Readonly<Record<string, string>>;
