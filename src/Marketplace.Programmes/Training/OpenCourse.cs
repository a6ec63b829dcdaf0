using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Programmes.Training;

/// <summary>Sở Công Thương opens a course for a unit of its province.</summary>
internal static class OpenCourse
{
    internal sealed record Request(string Title, string Topic, string Unit, DateOnly StartsOn, DateOnly EndsOn, int Capacity, string? Description = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Title, nameof(Title), 200, "training.title");
            faults.Text(Topic, nameof(Topic), 200, "training.topic");
            faults.Unless(!string.IsNullOrWhiteSpace(Unit), nameof(Unit), "training.unknown_unit");
            faults.Unless(Description is null or { Length: <= 4_000 }, nameof(Description), "training.description_too_long");
            faults.Unless(EndsOn >= StartsOn, nameof(EndsOn), "training.ends_before_start");
            faults.Unless(StartsOn.Year is >= 2000 and < 2200 && EndsOn.Year < 2200, nameof(StartsOn), "day_invalid");
            faults.Unless(Capacity is >= 1 and <= 10_000, nameof(Capacity), "training.capacity_1_to_10000");
        }
    }

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapPost("/courses", Handle).WithName(nameof(OpenCourse)).For(Permission.RunTraining)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<ShowCourse.Response>, ProblemHttpResult>> Handle(
        Request request, Caller caller, MarketplaceDb db, OnceOnly once, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<Request, ShowCourse.Response>(request, () => Task.FromResult(Open(request, caller, db, territory, clock.Today())), ct);
        return outcome.Refused is { } refusal ? refusal.AsProblem() : TypedResults.Created($"/api/training/courses/{outcome.Value.Id}", outcome.Value);
    }

    private static Outcome<ShowCourse.Response> Open(Request request, Caller caller, MarketplaceDb db, ITerritory territory, DateOnly today)
    {
        var scope = TrainingScope.Of(caller, territory, request.Unit, today, Permission.RunTraining);
        if (scope.Refused is not null || territory.FindByCode(request.Unit.Trim(), today) is not { } unit) return TrainingRefusals.UnknownUnit;
        var course = Course.Open(request.Title, request.Topic, request.Description, unit.Id, request.StartsOn, request.EndsOn, request.Capacity);
        db.Add(course);
        db.Audit(caller, "course.opened", $"course/{course.Id}", request);
        return new ShowCourse.Response(
            course.Id, course.Title, course.Topic, course.Description, UnitRef.Of(unit), course.StartsOn, course.EndsOn, course.Capacity, [], Version: 1);
    }
}
