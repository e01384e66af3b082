/**
 * Comparison of two policies: what the second allows that the first did not, and the reverse.
 *
 * <p>{@link dev.chatelaine.core.policy.compare.PolicyComparison#compare} is the entry. Requests differ in action,
 * resource and condition keys, and in who asks. Each of these is cut into finitely many classes that no statement of
 * either policy tells further apart: texts by automata (the library dk.brics.automaton), numbers, dates and addresses by
 * the points that policies name. What the evaluator's own matchers say of one text of each class then holds of all, and a
 * search over classes, as solvers of propositional formulas do it, finds a request that only one policy allows, or shows
 * that there is none.
 *
 * <p>Every example was decided by the evaluator under both policies. What classes cannot tell (texts with policy
 * variables, keys tested by operators of several types, patterns with too many states) is left open as facts that may be
 * so or not: nothing is missed, and where facts alone would give access, the comparison says that it is undecided.
 *
 * @see <a href="https://www.brics.dk/automaton/">dk.brics.automaton</a>
 * @see <a href="https://dl.acm.org/doi/10.5555/3168451.3168470">Semantic-based Automated Reasoning for AWS Access
 *     Policies using SMT</a>
 */
package dev.chatelaine.core.policy.compare;
