/**
 * The wall around Tika: bytes in, paragraphs and tables in reading order out, with spans resolved.
 * Nothing here knows the form; no type of Tika leaves.
 */
@NullMarked
package org.gongkai.extract.document;

import org.jspecify.annotations.NullMarked;
