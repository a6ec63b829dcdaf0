using Marketplace.Accounts.Public;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Public;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class SalesModelsTests
{
    [Theory]
    [InlineData(true, PartyKind.Cooperative, PartyKind.Enterprise, false, true, SalesModel.Chain, "model.contract_with_hub")]
    [InlineData(true, PartyKind.Cooperative, PartyKind.Enterprise, false, false, SalesModel.Chain, "model.contract_with_hub")]
    [InlineData(false, PartyKind.Household, PartyKind.Enterprise, false, true, SalesModel.Direct, "model.enterprise_in_province")]
    [InlineData(false, PartyKind.Cooperative, PartyKind.Enterprise, false, true, SalesModel.Direct, "model.enterprise_in_province")]
    [InlineData(false, PartyKind.Household, PartyKind.Enterprise, false, false, SalesModel.ECommerce, "model.enterprise_outside_province")]
    [InlineData(false, PartyKind.Trader, PartyKind.Enterprise, false, true, SalesModel.ECommerce, "model.seller_is_no_producer")]
    [InlineData(false, PartyKind.Enterprise, PartyKind.Enterprise, false, true, SalesModel.ECommerce, "model.seller_is_no_producer")]
    [InlineData(false, PartyKind.Household, PartyKind.Trader, true, true, SalesModel.Trader, "model.registered_trader")]
    [InlineData(false, PartyKind.Household, PartyKind.Trader, true, false, SalesModel.Trader, "model.registered_trader")]
    [InlineData(false, PartyKind.Household, PartyKind.Trader, false, true, SalesModel.ECommerce, "model.unregistered_trader")]
    [InlineData(false, PartyKind.Household, PartyKind.Consumer, false, true, SalesModel.ECommerce, "model.consumer")]
    [InlineData(false, PartyKind.Household, PartyKind.Household, false, true, SalesModel.ECommerce, "model.household")]
    [InlineData(false, PartyKind.Household, PartyKind.Cooperative, false, true, SalesModel.ECommerce, "model.cooperative")]
    [InlineData(false, PartyKind.Household, PartyKind.Department, false, true, SalesModel.ECommerce, "model.department")]
    public void Each_row_of_the_table_has_its_model_and_reason(
        bool contract, PartyKind seller, PartyKind buyer, bool registered, bool oneProvince, SalesModel model, string reason) =>
        Assert.Equal((model, reason), SalesModels.Decide(Sale(contract, seller, buyer, registered, oneProvince)));

    [Fact]
    public void Every_possible_sale_agrees_with_the_table_read_independently()
    {
        var seen = 0;
        foreach (var contract in new[] { true, false })
            foreach (var seller in Enum.GetValues<PartyKind>())
                foreach (var buyer in Enum.GetValues<PartyKind>())
                    foreach (var registered in new[] { true, false })
                        foreach (var oneProvince in new[] { true, false })
                        {
                            var expected = 4;
                            if (buyer == PartyKind.Enterprise && oneProvince && (seller == PartyKind.Household || seller == PartyKind.Cooperative)) expected = 2;
                            if (buyer == PartyKind.Trader && registered) expected = 3;
                            if (contract) expected = 1;
                            var (model, reason) = SalesModels.Decide(Sale(contract, seller, buyer, registered, oneProvince));
                            Assert.Equal(expected, (int)model);
                            Assert.StartsWith("model.", reason, StringComparison.Ordinal);
                            seen++;
                        }
        Assert.Equal(2 * 6 * 6 * 2 * 2, seen);
    }

    private static SaleCircumstances Sale(bool contract, PartyKind seller, PartyKind buyer, bool registered, bool oneProvince) =>
        new() { DrawsOnContract = contract, Seller = seller, Buyer = buyer, BuyerIsRegisteredTrader = registered, InOneProvince = oneProvince };
}
