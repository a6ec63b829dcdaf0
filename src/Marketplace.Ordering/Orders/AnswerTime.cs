using Marketplace.Catalogue.Public;

namespace Marketplace.Ordering.Orders;

/// <summary>How long goods are held for an order that its seller has not taken on.</summary>
internal static class AnswerTime
{
    /// <summary>The seller is reminded when no more than this is left.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromHours(12);

    // A cooperative looks at a cycle's orders once its books are closed.
    private static readonly TimeSpan AfterCycle = TimeSpan.FromHours(24);

    /// <summary>What is paid at the door binds nobody's money while it waits: two days. Whoever pays before names his own time here.</summary>
    public static TimeSpan Of(PaymentMethod payment) => payment switch
    {
        PaymentMethod.CashOnDelivery => TimeSpan.FromHours(48),
        _ => throw new ArgumentOutOfRangeException(nameof(payment), payment, "No time is set for this way to pay."),
    };

    public static DateTimeOffset EndOf(PaymentMethod payment, DateTimeOffset placedAt, CycleCard? cycle)
    {
        var usual = placedAt + Of(payment);
        return cycle is not null && cycle.Times.ClosesAt + AfterCycle > usual ? cycle.Times.ClosesAt + AfterCycle : usual;
    }
}
