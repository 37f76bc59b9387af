/**
 * Pictures of pages: from pixels to paragraphs and tables. A table is found by its own ruling lines
 * and read cell by cell; what a cell says is left to Tesseract, an external command, and believed
 * only where several readings agree. Nothing here knows the form or any container of pictures.
 */
@NullMarked
package org.gongkai.extract.document.scan;

import org.jspecify.annotations.NullMarked;
