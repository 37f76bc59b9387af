/**
 * Word documents: of WordprocessingML (docx) and of the binary format (doc). Spans are kept; what
 * is struck, hidden or deleted is not read.
 */
@NullMarked
package org.gongkai.extract.document.word;

import org.jspecify.annotations.NullMarked;
