/** What Parameter Store refuses to take: one rule, one small class. */
package dev.chatelaine.front.ssm.rules;
