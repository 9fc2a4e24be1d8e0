/** Tags a sentence from left to right; each word's tag is one of the features for the next one's. */
import type { ClassModel } from "./model/class-model";
import type { Sentence } from "./sentence";
import { TAG_TEMPLATES, tagFeatures } from "./tag-features";

const MOST_TAGS = 256;
const keys = new Int32Array(TAG_TEMPLATES.count);
const scores = new Int32Array(MOST_TAGS);

/** Gives each word of the sentence its best tag. */
export function tagSentence(tagger: ClassModel, sentence: Sentence): void {
  for (let i = 1; i <= sentence.length; i += 1) {
    tagFeatures(sentence, i, keys);
    sentence.setTag(i, tagger.best(keys, scores));
  }
}
