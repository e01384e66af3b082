/** Time as services have it, so that an hour or a month can be let pass at once. */
package dev.chatelaine.front.clock;
