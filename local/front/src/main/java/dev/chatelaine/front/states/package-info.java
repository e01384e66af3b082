/**
 * Step Functions as far as ministack lacks it: a started execution is started again without harm while it runs, and an
 * unsuccessful one is redriven.
 *
 * <p>ministack runs no execution from its middle. A redriven one runs there under another ARN, by a state machine that
 * starts where the execution failed; whoever asks for the execution gets the answer of its last attempt.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Redriving executions</a>
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
 */
package dev.chatelaine.front.states;
