package id.jamsos.contribution.member;

import org.jspecify.annotations.Nullable;

/**
 * What everything about a member is counted by. Carried in every event of the member, so that reports never have to ask back.
 *
 * @param branch code of the branch that serves the member
 * @param regionCode official code of the regency or city, four digits
 * @param channel where the member was registered
 * @param agentId party id of the agent who looks after the member
 */
public record Dimensions(
        Segment segment,
        String branch,
        String regionCode,
        Channel channel,
        @Nullable String agentId,
        Payer payer) {}
