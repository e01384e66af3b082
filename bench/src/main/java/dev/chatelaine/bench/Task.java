package dev.chatelaine.bench;

/** One call that is timed; its result is returned so that no work can be left out. */
@FunctionalInterface
interface Task {

    Object run() throws Exception;
}
