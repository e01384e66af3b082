package dev.chatelaine.front.ec2;

import dev.chatelaine.front.call.Call;

/**
 * Whose something is and where.
 *
 * @param account twelve digits
 * @param region such as {@code us-east-1}
 */
record Place(String account, String region) {
    static Place of(Call call) {
        return new Place(call.caller().account(), call.region());
    }
}
