/**
 * PDF with a text layer: glyphs and ruling lines of each page in, paragraphs and tables in reading
 * order out. The only package that knows PDFBox; nothing here knows the form.
 *
 * <p>All lengths are points (1/72 inch), from the upper left corner of the page as it is read.
 */
@NullMarked
package org.gongkai.extract.document.pdf;

import org.jspecify.annotations.NullMarked;
