/** The operations of Parameter Store that the front performs itself. */
package dev.chatelaine.front.ssm.operations;
