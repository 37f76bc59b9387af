/**
 * OpenDocument (ISO/IEC 26300): texts and spreadsheets. Spans are kept; what is struck, hidden or
 * deleted is not read.
 */
@NullMarked
package org.gongkai.extract.document.odf;

import org.jspecify.annotations.NullMarked;
