/**
 * Workbooks of Excel: of SpreadsheetML (xlsx) and of the binary format (xls). What is hidden or
 * struck is not read; a formula without a value is said to be one.
 */
@NullMarked
package org.gongkai.extract.document.sheet;

import org.jspecify.annotations.NullMarked;
