/** What is done with the text of a piece of marked content, an annotation or a group. */
type Treatment = "read" | "skip" | "furniture";

/** Which of the pieces that are open around an operator are not read, or are page furniture. */
export class Treatments {
  readonly #open: Treatment[] = [];
  #skipped = 0;
  #furniture = 0;

  beginGroup(group: unknown): void {
    this.#begin(isSoftMask(group) ? "skip" : "read");
  }

  /** @param isField whether the annotation's text belongs to the document. */
  beginAnnotation(isField: boolean): void {
    this.#begin(isField ? "read" : "skip");
  }

  /** @param isHidden whether it is of a layer that is not shown. */
  beginMarkedContent(tag: unknown, isHidden: boolean): void {
    this.#begin(isHidden ? "skip" : isArtifact(tag) ? "furniture" : "read");
  }

  end(): void {
    const treatment = this.#open.pop();
    if (treatment === "skip") this.#skipped--;
    if (treatment === "furniture") this.#furniture--;
  }

  get isSkipped(): boolean {
    return this.#skipped > 0;
  }

  get isFurniture(): boolean {
    return this.#furniture > 0;
  }

  #begin(treatment: Treatment): void {
    this.#open.push(treatment);
    if (treatment === "skip") this.#skipped++;
    if (treatment === "furniture") this.#furniture++;
  }
}

/** A group that only makes a mask shows nothing of its own. */
function isSoftMask(group: unknown): boolean {
  return typeof group === "object" && group !== null && "smask" in group && group.smask !== null && group.smask !== undefined;
}

/** Page furniture of a tagged file. pdf.js gives the tag as a string or as a name object. */
function isArtifact(tag: unknown): boolean {
  return tag === "Artifact" || (typeof tag === "object" && tag !== null && "name" in tag && tag.name === "Artifact");
}
