using System.Net;
using System.Net.Http.Json;
using Marketplace.Ordering.Public;
using Marketplace.Ordering.Tests.Scene;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class ContractOrdersOnSqlite(OrderingOnSqlite app) : ContractOrdersTests(app.Market), IClassFixture<OrderingOnSqlite>;

public sealed class ContractOrdersOnPostgres(OrderingOnPostgres app) : ContractOrdersTests(app.Market), IClassFixture<OrderingOnPostgres>;

public abstract class ContractOrdersTests(Market market)
{
    [Fact]
    public async Task A_contracts_volume_is_never_overdrawn_however_many_draw_at_once()
    {
        var (hub, processor, _, durian) = await Chain(available: 1000);
        var contract = await market.Contract(hub, processor, Household, committedGrams: 10_500);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Draw(processor, durian, 1, contract)));

        Assert.Equal(10, replies.Count(reply => reply.StatusCode is HttpStatusCode.Created));
        foreach (var refused in replies.Where(reply => reply.StatusCode is not HttpStatusCode.Created)) await refused.MustRefuse(HttpStatusCode.Conflict, "contract.volume_used_up");
        Assert.Equal((990m, 10_000L), (await market.Available(durian), await Drawn(processor, contract)));
    }

    [Fact]
    public async Task An_order_on_a_contract_has_its_price_is_model_one_and_gives_volume_back_when_cancelled()
    {
        var (hub, processor, _, durian) = await Chain(available: 100);
        var contract = await market.Contract(hub, processor, Household, committedGrams: 100_000, price: 41_001);
        var placed = await (await Draw(processor, durian, 2.5m, contract)).ReadJson();
        var code = placed.GetProperty("orders")[0].GetProperty("code").GetString()!;

        Assert.Equal(102_503, placed.GetProperty("totalDong").GetInt64());           // 41,001 × 2.5 = 102,502.5
        var shown = await market.Walk(hub, code, "confirm");
        Assert.Equal(("chain", "model.contract_with_hub"), (shown.GetProperty("model").GetString(), shown.GetProperty("modelReason").GetString()));
        Assert.Equal(("kg", 41_001L), (shown.GetProperty("lines")[0].GetProperty("priceUnit").GetString(), shown.GetProperty("lines")[0].GetProperty("priceDong").GetInt64()));
        Assert.Equal(2_500, await Drawn(processor, contract));
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(no => market.Step(no % 2 == 0 ? hub : processor, code, "cancel")));
        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
        Assert.Equal((0L, 100m), (await Drawn(processor, contract), await market.Available(durian)));

        var kept = (await (await Draw(processor, durian, 2, contract)).ReadJson()).GetProperty("orders")[0].GetProperty("code").GetString()!;
        await market.Walk(hub, kept, "confirm", "ship", "deliver");
        await market.App.RunReadersAsync();
        Assert.Equal((SalesModel.Chain, (Guid?)contract), Assert.Single(market.Heard.Of<OrderDelivered>(kept)) is var fact ? (fact.Model, fact.ContractId) : default);
    }

    [Fact]
    public async Task Lines_with_and_without_the_contract_become_two_orders_of_one_group()
    {
        var (hub, processor, _, durian) = await Chain(available: 100);
        var more = await market.Listing(hub, available: 100, producer: Household, price: 50_000);
        var contract = await market.Contract(hub, processor, Household, committedGrams: 100_000, price: 40_000);
        var placed = await market.As(processor).PostAsJsonAsync("/api/orders", market.Basket((durian, 1m, (Guid?)contract), (more, 1m, null))).ReadJson();
        Assert.Equal([40_000L, 50_000L], placed.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("totalDong").GetInt64()).Order());
    }

    [Fact]
    public async Task Nobody_draws_on_a_contract_that_is_not_his_not_signed_not_valid_or_does_not_cover_the_household()
    {
        var (hub, processor, outsider, durian) = await Chain(available: 100);
        var contract = await market.Contract(hub, processor, Household, committedGrams: 100_000);
        await (await Draw(market.Village.Enterprise("Vựa khác", market.DongNai[3].Id), durian, 1, contract)).MustRefuse(HttpStatusCode.Conflict, "contract.not_open");
        await (await Draw(processor, durian, 1, Guid.CreateVersion7())).MustRefuse(HttpStatusCode.Conflict, "contract.not_open");
        var old = await market.Contract(hub, processor, Household, 100_000, from: new(2026, 11, 22));
        await (await Draw(processor, durian, 1, old)).MustRefuse(HttpStatusCode.Conflict, "contract.not_open");
        var notCovered = await market.Listing(hub, available: 100, producer: outsider);
        await (await Draw(processor, notCovered, 1, contract)).MustRefuse(HttpStatusCode.Conflict, "contract.household_not_covered");
        Assert.Equal((100m, 0L), (await market.Available(durian), await Drawn(processor, contract)));
    }

    [Fact]
    public async Task A_basket_and_the_open_list_name_the_contracts_of_the_processor_and_of_nobody_else()
    {
        var (hub, processor, _, durian) = await Chain(available: 100);
        var contract = await market.Contract(hub, processor, Household, committedGrams: 7_000);
        async Task<int> Named(Villager who) => (await market.As(who).PostAsJsonAsync("/api/basket/price", new { lines = new[] { new { listingId = durian, quantity = 1 } } }).ReadJson())
            .GetProperty("sellers")[0].GetProperty("contracts").GetArrayLength();
        Assert.Equal((1, 0), (await Named(processor), await Named(market.Buyer())));
        var open = (await market.As(processor).GetAsync($"/api/contracts/open?seller={hub.Id}").ReadJson()).GetProperty("items");
        Assert.Equal((contract, 7_000L), (Assert.Single(open.EnumerateArray()).GetProperty("contractId").GetGuid(), open[0].GetProperty("remainingGrams").GetInt64()));
        Assert.Equal(0, (await market.As(hub).GetAsync($"/api/contracts/open?seller={hub.Id}").ReadJson()).GetProperty("items").GetArrayLength());
    }

    private Villager Household { get; } = market.Seller("Hộ bà Bảy");

    private async Task<(Villager Hub, Villager Processor, Villager Outsider, Guid Durian)> Chain(decimal available)
    {
        var outsider = market.Seller("Hộ ngoài hợp đồng");
        var hub = market.Village.Cooperative("HTX Suối Lớn", market.DongNai[2].Id, Household, outsider);
        var processor = market.Village.Enterprise("Nhà máy Xuân Lộc", market.GiaLai[1].Id);
        return (hub, processor, outsider, await market.Listing(hub, available, producer: Household, price: 50_000, step: 0.5m));
    }

    private Task<HttpResponseMessage> Draw(Villager processor, Guid listing, decimal quantity, Guid contract) =>
        market.As(processor).PostAsJsonAsync("/api/orders", market.Basket((listing, quantity, (Guid?)contract)));

    private async Task<long> Drawn(Villager party, Guid contract) => (await market.As(party).GetAsync($"/api/contracts/{contract}").ReadJson()).GetProperty("drawnGrams").GetInt64();
}
