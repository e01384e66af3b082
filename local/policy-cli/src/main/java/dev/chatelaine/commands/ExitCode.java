package dev.chatelaine.commands;

/** What the command line ends with. */
final class ExitCode {

    /** What was asked holds: no findings, allowed, not wider, written. */
    static final int FINE = 0;

    /** It does not: findings, denied, wider. */
    static final int FOUND = 1;

    /** Wrong use, or input that cannot be read. */
    static final int MISUSE = 2;

    /** It cannot be decided. */
    static final int UNDECIDED = 3;

    /** A defect of the command itself, as in {@code sysexits.h}. */
    static final int DEFECT = 70;

    private ExitCode() {}
}
