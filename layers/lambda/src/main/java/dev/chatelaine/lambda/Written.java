package dev.chatelaine.lambda;

/** An answer that is JSON already, and holds nothing secret. */
public interface Written extends Answer {

    /** The JSON document. */
    String json();
}
