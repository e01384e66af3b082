package dev.chatelaine.commands;

/** Policies for tests. */
final class Policies {

    static final String GOOD = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
                  "Action": "kms:*",
                  "Resource": "*"
                }
              ]
            }
            """;

    static final String PUBLIC = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
                  "Action": "kms:*",
                  "Resource": "*"
                },
                {
                  "Effect": "Allow",
                  "Principal": "*",
                  "Action": "kms:Decrypt",
                  "Resource": "*"
                }
              ]
            }
            """;

    static final String UNREADABLE = """
            {
              "Statement": [
                {"Effect": "Perhaps",
                 "Action": "kms:*"}
              ]
            }
            """;

    /** An identity policy that could be narrower. */
    static final String WIDE =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}";

    private Policies() {}
}
