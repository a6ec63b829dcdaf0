using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Public;

namespace Marketplace.Ordering.Tests.Orders;

public sealed class OrderRulesTests
{
    private static readonly DateTimeOffset At = TestClock.Start;
    private static readonly (SalesModel, string) Decided = (SalesModel.ECommerce, "model.consumer");

    [Fact]
    public void A_steps_second_asking_changes_nothing()
    {
        var order = New(1000);
        Assert.Null(order.Confirm(Decided, At));
        Assert.Null(order.Confirm((SalesModel.Trader, "model.registered_trader"), At));
        Assert.Equal(Decided, (order.Model!.Value, order.ModelReason));
        Assert.Null(order.Ship(At));
        Assert.Null(order.Ship(At));
        Assert.Null(order.Deliver(OrderSide.Seller, _ => 7, At));
        Assert.Null(order.Deliver(OrderSide.Buyer, _ => 8, At));
        Assert.All(order.Lines, line => Assert.Equal(7, line.ProducerUnitId));
        Assert.Equal([OrderStatus.Placed, OrderStatus.Confirmed, OrderStatus.Shipped, OrderStatus.Delivered], order.Steps.Select(step => step.Step));
    }

    [Fact]
    public void Steps_cannot_be_skipped_or_taken_back()
    {
        var order = New(1000);
        Assert.Equal(OrderRefusals.NotConfirmed, order.Ship(At));
        Assert.Equal(OrderRefusals.NotShipped, order.Deliver(OrderSide.Seller, _ => 1, At));
        Assert.Equal(OrderRefusals.NotDelivered, order.Return([(order.Lines[0].Id, 1)], "hỏng", At).Refused);
        order.Confirm(Decided, At);
        order.Ship(At);
        Assert.Equal(OrderRefusals.NotPlaced, order.Confirm(Decided, At));
        Assert.Equal(OrderRefusals.AlreadyShipped, order.Cancel(OrderSide.Buyer, "đổi ý", At));
        order.Deliver(OrderSide.Buyer, _ => 1, At);
        Assert.Equal(OrderRefusals.AlreadyDelivered, order.Cancel(OrderSide.Seller, "hết hàng", At));
    }

    [Fact]
    public void The_seller_may_cancel_until_delivery_and_a_cancelled_order_goes_nowhere()
    {
        var order = New(1000);
        order.Confirm(Decided, At);
        order.Ship(At);
        Assert.Null(order.Cancel(OrderSide.Seller, "xe hỏng", At));
        Assert.Null(order.Cancel(OrderSide.Buyer, "lần nữa", At));
        Assert.Equal(OrderRefusals.NotPlaced, order.Confirm(Decided, At));
        Assert.Equal(OrderRefusals.NotShipped, order.Deliver(OrderSide.Seller, _ => 1, At));
        Assert.Equal("xe hỏng", order.Steps[^1].Note);
    }

    [Fact]
    public void A_contracts_price_is_per_kilogram_and_rounded_once()
    {
        var goods = Goods(quantity: 333, grams: 1501, price: 12_345) with { PricedPerKilogram = true };
        Assert.Equal(500, goods.Weight.Value);                  // 499.833 g
        Assert.Equal(6_173, goods.Amount.Value);                // 12,345 × 0.5 = 6,172.5
        Assert.Equal(4_111, (goods with { PricedPerKilogram = false }).Amount.Value);
    }

    [Fact]
    public void Whatever_way_goods_come_back_the_parts_add_up_to_the_whole()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2000; round++)
        {
            var order = Delivered(random.Next(1, 5_000_000), random.Next(1, 40_000), random.Next(1, 900_000));
            var line = order.Lines[0];
            var (thousandths, grams, dong) = (0L, 0L, 0L);
            while (line.LeftThousandths > 0)
            {
                var part = random.Next(3) == 0 ? line.LeftThousandths : random.NextInt64(1, line.LeftThousandths + 1);
                Assert.Equal("order.more_than_delivered", order.Return([(line.Id, line.LeftThousandths + 1)], "thử", At).Refused!.Code);
                var back = Assert.Single(order.Return([(line.Id, part)], "dập", At).Value.Lines);
                Assert.True(back is { Grams: >= 0, AmountDong: >= 0 });
                Assert.InRange(back.AmountDong - ((double)line.AmountDong * part / line.QuantityThousandths), -1, 1);
                (thousandths, grams, dong) = (thousandths + back.QuantityThousandths, grams + back.Grams, dong + back.AmountDong);
            }
            Assert.Equal((line.QuantityThousandths, line.WeightGrams, line.AmountDong), (thousandths, grams, dong));
            Assert.Equal(OrderStatus.Returned, order.Status);
        }
    }

    [Fact]
    public void Codes_are_read_however_they_are_spoken_or_typed()
    {
        var code = PublicCode.NewOrder();
        Assert.Matches("^D[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code);
        Assert.Equal(code, PublicCode.Read(code.Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant()));
        Assert.Equal("D0110-V123", PublicCode.Read("dOIlo u123"));
        Assert.All(new[] { null, "", "D", new string('D', 1000), "D1234-56789" }, typed => Assert.Equal("", PublicCode.Read(typed)));
        Assert.True(PublicCode.IsGroup(PublicCode.NewGroup()));
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(_ => PublicCode.NewOrder()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("+84912345678", "+84912345678")]
    [InlineData("84 912-345-678", "+84912345678")]
    [InlineData("(0251) 3822.123", "+842513822123")]
    [InlineData("912345678", null)]
    [InlineData("0112345678", null)]
    [InlineData("09123456789", null)]
    [InlineData("<script>", null)]
    [InlineData("", null)]
    public void A_phone_number_is_one_the_carrier_can_call(string typed, string? read) => Assert.Equal(read, DeliveryPhone.Read(typed));

    private static Order Delivered(long quantity, long grams, long price)
    {
        var order = New(quantity, grams, price);
        order.Confirm(Decided, At);
        order.Ship(At);
        order.Deliver(OrderSide.Seller, _ => 1, At);
        return order;
    }

    private static Order New(long quantity, long grams = 1000, long price = 20_000) => Order.Place(
        PublicCode.NewGroup(), new(Guid.CreateVersion7(), "Chị Lan", Guid.CreateVersion7(), "Hộ ông Minh"), new("Lan", "+84900000001", 1, "12 Lê Lợi", null),
        PaymentMethod.CashOnDelivery, [Goods(quantity, grams, price)], At);

    private static OrderedGoods Goods(long quantity, long grams, long price) => new()
    {
        ListingId = Guid.CreateVersion7(), LotId = Guid.CreateVersion7(), LotCode = "K7DM-4QXR-2A", ProducerId = Guid.CreateVersion7(), ProductCode = "sau-rieng-ri6",
        StandardCode = "vietgap", Title = "Sầu riêng Ri6", Unit = "kg", GramsPerUnit = grams, QuantityThousandths = quantity, PriceDong = price,
        PricedPerKilogram = false, IsOwnProduce = true,
    };
}
