/** The operator's door at {@code /_chatelaine/}: health, journal and faults, for processes on this machine only. */
package dev.chatelaine.front.control;
