using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Trace;

/// <summary>A household says where exactly it grows, and that everybody may read it; or takes that back. Only it itself can: no cooperative agrees for its members.</summary>
internal static class TellPlace
{
    internal sealed record Request(string Place) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Place, nameof(Place), 100, "place.place");
            // Everybody reads it: a phone number does not belong there.
            faults.Unless(Place.Count(char.IsAsciiDigit) < 9, nameof(Place), "place.has_phone");
        }
    }

    /// <param name="Place">Null: the trace pages tell the commune only.</param>
    internal sealed record Response(string? Place, DateTimeOffset? GivenAt);

    internal static void Map(IEndpointRouteBuilder place)
    {
        place.MapGet("/", Show).WithName("ShowPlace").For(Permission.Sell).ProducesProblem(StatusCodes.Status409Conflict);
        place.MapPut("/", Handle).WithName(nameof(TellPlace)).For(Permission.Sell).ProducesProblem(StatusCodes.Status409Conflict);
        place.MapDelete("/", Withdraw).WithName("WithdrawPlace").For(Permission.Sell).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Show(LotDesk desk, IParties parties, PlaceConsents consents, CancellationToken ct) =>
        await HouseholdAsync(desk, parties, ct) is { } household ? TypedResults.Ok(Of((await consents.StandingAsync([household], ct)).SingleOrDefault())) : PlaceRefusals.HouseholdOnly.AsProblem();

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, LotDesk desk, IParties parties, PlaceConsents consents, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await HouseholdAsync(desk, parties, ct) is not { } household) return PlaceRefusals.HouseholdOnly.AsProblem();
        foreach (var standing in await consents.StandingAsync([household], ct)) standing.Withdraw(clock.Now());
        var consent = new PlaceConsent { HouseholdId = household, Place = request.Place.Trim(), GivenAt = clock.Now() };
        db.Add(consent);
        db.Audit(caller, "place.told", $"party/{household}", new { consent.WordingVersion });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Of(consent));
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Withdraw(
        LotDesk desk, IParties parties, PlaceConsents consents, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await HouseholdAsync(desk, parties, ct) is not { } household) return PlaceRefusals.HouseholdOnly.AsProblem();
        foreach (var standing in await consents.StandingAsync([household], ct)) standing.Withdraw(clock.Now());
        db.Audit(caller, "place.withdrawn", $"party/{household}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Of(null));
    }

    private static async Task<Guid?> HouseholdAsync(LotDesk desk, IParties parties, CancellationToken ct) =>
        (await parties.FindAsync(desk.Sellers, ct)).Values.FirstOrDefault(party => party.Kind is PartyKind.Household)?.Id;

    private static Response Of(PlaceConsent? consent) => new(consent?.Place, consent?.GivenAt);
}
