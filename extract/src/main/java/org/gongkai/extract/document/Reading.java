package org.gongkai.extract.document;

/** What became of the bytes: a document, or the reason why there is none. */
public sealed interface Reading permits Document, Unreadable {}
