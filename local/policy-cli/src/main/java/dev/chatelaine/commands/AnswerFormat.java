package dev.chatelaine.commands;

import dev.chatelaine.lambda.Answer;

/** How an answer is written. */
enum AnswerFormat {
    /** For people. */
    HUMAN,
    /** As the function answers. */
    JSON;

    void print(Answer answer, Runnable human, Terminal terminal) {
        if (this == HUMAN) {
            human.run();
        } else {
            terminal.out().println(Tree.pretty(Tree.of(answer)));
        }
    }
}
