/** Faults on demand: an error in place of the call, an answer lost after the effect, a delay. */
package dev.chatelaine.front.fault;
