/** Requests of Parameter Store, read against the service model. */
package dev.chatelaine.front.ssm.protocol;
