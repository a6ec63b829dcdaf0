using Marketplace.Farming.Certificates;
using Marketplace.Farming.Public;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Tests;

public sealed class CertificateStateTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    [Fact]
    public void A_paper_is_worth_the_same_as_an_independent_reading_of_its_life_at_every_edge()
    {
        var dice = new Random(20261121);
        for (var round = 0; round < 2_000; round++)
        {
            var from = new DateOnly(2026, 1, 1).AddDays(dice.Next(700));
            var to = from.AddDays(dice.Next(0, 500));
            var submitted = Instant(dice);
            var (verified, rejected, withdrawn) = (Maybe(dice, submitted), Maybe(dice, submitted), Maybe(dice, submitted));
            var kind = (CertificateKind)dice.Next(4);
            var moments = new CertificateMoments(submitted, verified, rejected, withdrawn);
            DateTimeOffset?[] edges = [submitted, verified, rejected, withdrawn, from.VietnamMidnight(), to.AddDays(1).VietnamMidnight()];
            foreach (var edge in edges.OfType<DateTimeOffset>())
                foreach (var at in new[] { edge - Tick, edge, edge + Tick, edge.AddDays(-1), edge.AddHours(17) })
                    Assert.Equal(Model(at, kind, from, to, submitted, verified, rejected, withdrawn), moments.StateAt(at, kind, from, to));
        }
    }

    [Fact]
    public void The_last_day_ends_at_midnight_in_Viet_Nam_and_not_in_Greenwich()
    {
        var moments = new CertificateMoments(At("2026-01-01T00:00:00+07:00"), At("2026-01-02T00:00:00+07:00"), null, null);
        CertificateState State(string at) => moments.StateAt(At(at), CertificateKind.Standard, new(2026, 3, 1), new(2026, 3, 31));
        Assert.Equal(CertificateState.NotYetValid, State("2026-02-28T23:59:59.999999+07:00"));
        Assert.Equal(CertificateState.InForce, State("2026-03-01T00:00:00+07:00"));
        Assert.Equal(CertificateState.InForce, State("2026-03-31T23:59:59.999999+07:00"));
        Assert.Equal(CertificateState.InForce, State("2026-03-31T16:59:59+00:00"));
        Assert.Equal(CertificateState.Expired, State("2026-03-31T17:00:00+00:00"));
    }

    [Fact]
    public void A_commitment_lasts_three_years_from_the_day_it_is_given()
    {
        var commitment = Certificate.Commit(Guid.CreateVersion7(), 1, "Hộ ông Minh", At("2026-11-21T23:30:00+07:00"));
        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2029, 11, 20)), (commitment.ValidFrom, commitment.ValidTo));
        Assert.Equal(CertificateState.InForce, commitment.AsCard().StateAt(At("2026-11-21T23:30:00+07:00")));
        Assert.Equal(CertificateState.Expired, commitment.AsCard().StateAt(At("2029-11-21T00:00:00+07:00")));
    }

    // Says the same by walking through the life day by day, without looking at the code's order of questions.
    private static CertificateState Model(
        DateTimeOffset at, CertificateKind kind, DateOnly from, DateOnly to, DateTimeOffset submitted, DateTimeOffset? verified, DateTimeOffset? rejected, DateTimeOffset? withdrawn)
    {
        bool Happened(DateTimeOffset? moment) => moment is { } when && when.UtcTicks <= at.UtcTicks;
        if (!Happened(submitted)) return CertificateState.Unknown;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")).DateTime);
        return (Happened(withdrawn), Happened(rejected), kind is CertificateKind.Commitment || Happened(verified), day.CompareTo(from) >= 0, day.CompareTo(to) <= 0) switch
        {
            (true, _, _, _, _) => CertificateState.Withdrawn,
            (_, true, _, _, _) => CertificateState.Rejected,
            (_, _, false, _, _) => CertificateState.Submitted,
            (_, _, _, false, _) => CertificateState.NotYetValid,
            (_, _, _, _, false) => CertificateState.Expired,
            _ => CertificateState.InForce,
        };
    }

    private static DateTimeOffset Instant(Random dice) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(dice.Next(60_000_000)).CutToMicroseconds();

    private static DateTimeOffset? Maybe(Random dice, DateTimeOffset after) => dice.Next(2) == 0 ? null : after.AddSeconds(dice.Next(20_000_000));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
