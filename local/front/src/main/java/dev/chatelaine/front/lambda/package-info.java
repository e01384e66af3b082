/** Functions deployed to ministack's Lambda, as AWS's own services call them: under a principal, if the function admits it. */
package dev.chatelaine.front.lambda;
