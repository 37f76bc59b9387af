/**
 * Whose report it is: clues to agency, type, region, year, scope and date, each with its weight and
 * the words it was read from, then a decision or unknown. {@link
 * org.gongkai.extract.identity.IdentityResolver} is the way in.
 *
 * <p><b>Weights.</b> A value gathers the weight of the clues that speak for it; a source counts
 * once, by its heaviest clue. It is decided when it reaches a threshold and leads by a margin of 2,
 * and unknown otherwise. The report's title weighs 10, a department's signature 10, a heading line
 * 9, a title quoted in the text 8, the statistics period 7, a subject of the text 3 to 5. What a
 * manifest says weighs 7: it decides where the print is silent, it loses against a title that says
 * otherwise, and against a lesser print the two leave the field unknown. All of them stand in
 * {@code clue-weights.json} with how often each kind was right and wrong, their reasons in {@link
 * org.gongkai.extract.identity.ClueKind}, and the thresholds in {@link
 * org.gongkai.extract.identity.Thresholds}.
 *
 * <p><b>Places.</b> A place in the agency's own name decides; the surroundings (site, host, codes,
 * superiors) then only tell homonyms apart. Where the name holds no place, the surroundings decide,
 * if they are of the kind that the report speaks of (区委, 县政府). Names, short names and history are
 * tables beside the classes; no township decides anything by its name alone.
 *
 * <p><b>Hosts.</b> A host decides where its letters fit one division alone, or where it is known;
 * where they fit several it only tells homonyms apart. A host that is no government's tells
 * nothing.
 *
 * <p><b>History.</b> A division has the name and the code of the report's year. Between the
 * revisions of 2016 and 2023 nobody knows the year of a change: to 2019 the earlier name and code
 * hold, from 2020 on the later. An agency's id is made with the code of today.
 *
 * <p><b>Others.</b> What a sentence says of places visited, helped or compared with, and what a
 * page prints around the report, speaks for nothing. A body that serves no division has no region.
 *
 * <p><b>Years.</b> The title's copies in the text count as the title. A year that the text and the
 * signature contradict, or that was not over, is known only where the rest agrees; a report of a
 * part of a year has none.
 *
 * <p><b>Contradictions</b> between strong sources (title, signature, period, manifest, host) become
 * findings, whatever is decided.
 *
 * <p>No Tika and no Spark in here.
 */
@NullMarked
package org.gongkai.extract.identity;

import org.jspecify.annotations.NullMarked;
