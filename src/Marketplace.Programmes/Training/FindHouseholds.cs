using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Programmes.Training;

/// <summary>Households to tick off at a meeting; found without typing diacritics.</summary>
internal static class FindHouseholds
{
    private const int Most = 200;

    internal sealed record Item(Guid Id, string Name, UnitRef Unit);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapGet("/households", Handle).WithName(nameof(FindHouseholds)).For(Permission.RunTraining)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        string? unit, string? q, Caller caller, ITerritory territory, IParties parties, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var scope = TrainingScope.Of(caller, territory, unit, today, Permission.RunTraining);
        if (scope.Refused is { } refusal) return refusal.AsProblem();
        var wanted = VietnameseText.Fold(q);
        var households = await parties.HouseholdsInAsync([.. scope.Value.Within], ct);
        return TypedResults.Ok(new Response([.. households
            .Where(household => VietnameseText.Fold(household.Name).Contains(wanted, StringComparison.Ordinal)).Take(Most)
            .Select(household => new Item(household.Id, household.Name, TrainingScope.Name(household.UnitOn(today), territory, today)))]));
    }
}
