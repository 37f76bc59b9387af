/**
 * Pages: one parse, one walk. What the page's styles hide or strike is left out, what its form
 * controls hold is read. Nothing is fetched: style sheets of their own files are unknown.
 */
@NullMarked
package org.gongkai.extract.document.html;

import org.jspecify.annotations.NullMarked;
