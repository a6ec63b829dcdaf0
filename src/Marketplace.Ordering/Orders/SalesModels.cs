using Marketplace.Accounts.Public;
using Marketplace.Ordering.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>What the model of a sale depends on, as it stood on the day of confirmation.</summary>
internal sealed record SaleCircumstances
{
    /// <summary>The order draws on a signed contract household ↔ hub ↔ processor.</summary>
    public required bool DrawsOnContract { get; init; }
    public required PartyKind Seller { get; init; }
    public required PartyKind Buyer { get; init; }
    /// <summary>A trader on the province's register that day.</summary>
    public required bool BuyerIsRegisteredTrader { get; init; }
    /// <summary>The buyer's unit and the units of all producers lie in one province-level unit that day.</summary>
    public required bool InOneProvince { get; init; }
}

/// <summary>Under which of the four models of the province's process (quy trình 2025) a sale is counted, and why.</summary>
internal static class SalesModels
{
    internal static (SalesModel Model, string Reason) Decide(SaleCircumstances sale) => sale switch
    {
        { DrawsOnContract: true } => (SalesModel.Chain, "model.contract_with_hub"),
        { Buyer: PartyKind.Trader, BuyerIsRegisteredTrader: true } => (SalesModel.Trader, "model.registered_trader"),
        { Buyer: PartyKind.Trader } => (SalesModel.ECommerce, "model.unregistered_trader"),
        { Buyer: PartyKind.Enterprise, Seller: not (PartyKind.Household or PartyKind.Cooperative) } => (SalesModel.ECommerce, "model.seller_is_no_producer"),
        { Buyer: PartyKind.Enterprise, InOneProvince: true } => (SalesModel.Direct, "model.enterprise_in_province"),
        { Buyer: PartyKind.Enterprise } => (SalesModel.ECommerce, "model.enterprise_outside_province"),
        { Buyer: PartyKind.Household } => (SalesModel.ECommerce, "model.household"),
        { Buyer: PartyKind.Cooperative } => (SalesModel.ECommerce, "model.cooperative"),
        { Buyer: PartyKind.Department } => (SalesModel.ECommerce, "model.department"),
        _ => (SalesModel.ECommerce, "model.consumer"),
    };
}
