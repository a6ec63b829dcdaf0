using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Chains.Contracts;

/// <summary>Why a contract is not drafted, not signed or not drawn on.</summary>
internal static class ContractRefusals
{
    internal static readonly Refusal NotYourContract = new("contract.not_your_contract", StatusCodes.Status403Forbidden, "HubId");
    internal static readonly Refusal HubUnknown = new("contract.hub_unknown", StatusCodes.Status400BadRequest, "HubId");
    internal static readonly Refusal ProcessorUnknown = new("contract.processor_unknown", StatusCodes.Status400BadRequest, "ProcessorId");
    internal static readonly Refusal ProductUnknown = new("contract.product_unknown", StatusCodes.Status400BadRequest, "ProductCode");
    internal static readonly Refusal NumberTaken = new("contract.number_taken", StatusCodes.Status409Conflict, "Number");
    internal static readonly Refusal NotASigner = new("contract.not_a_signer", StatusCodes.Status403Forbidden);
    internal static readonly Refusal Ended = new("contract.ended");

    internal static readonly Refusal NotOpen = new("contract.not_open");
    internal static readonly Refusal OtherProduct = new("contract.other_product");

    internal static Refusal NotAMember(int household) => new("contract.not_a_member", StatusCodes.Status400BadRequest, $"HouseholdIds[{household}]");

    internal static Refusal VolumeUsedUp(long remainingGrams) =>
        new("contract.volume_used_up", Details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["remainingGrams"] = remainingGrams });
}
