/**
 * The form as data: {@code forms.json}, its loader and validator. The only place that knows a label
 * of the form.
 */
@NullMarked
package org.gongkai.extract.form;

import org.jspecify.annotations.NullMarked;
