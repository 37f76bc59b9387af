/** Rich Text Format: paragraphs, and tables with their spans, which Tika's parser drops. */
@NullMarked
package org.gongkai.extract.document.rtf;

import org.jspecify.annotations.NullMarked;
