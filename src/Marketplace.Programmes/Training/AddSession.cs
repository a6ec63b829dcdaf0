using System.Globalization;
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

/// <summary>A course gets a meeting, on one of its days.</summary>
internal static class AddSession
{
    /// <param name="StartsAt">As <c>HH:mm</c>.</param>
    internal sealed record Request(DateOnly HeldOn, string StartsAt, string Place) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(TimeOnly.TryParseExact(StartsAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), nameof(StartsAt), "time_invalid");
            faults.Unless(HeldOn.Year is >= 2000 and < 2200, nameof(HeldOn), "day_invalid");
            faults.Text(Place, nameof(Place), 200, "training.place");
        }
    }

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapPost("/courses/{id:guid}/sessions", Handle).WithName(nameof(AddSession)).For(Permission.RunTraining)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<ShowCourse.Session>, ProblemHttpResult>> Handle(
        Guid id, Request request, Caller caller, MarketplaceDb db, OnceOnly once, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await once.CommitAsync<Request, ShowCourse.Session>(request, async () =>
        {
            var course = await ShowCourse.FindAsync(db, caller, territory, id, Permission.RunTraining, clock.Today(), ct);
            if (course is null) return Refusal.NotFound;
            if (course.MayMeetOn(request.HeldOn) is { } refusal) return refusal;
            var session = CourseSession.Of(course, request.HeldOn, TimeOnly.ParseExact(request.StartsAt, "HH:mm", CultureInfo.InvariantCulture), request.Place);
            db.Add(session);
            db.Audit(caller, "course.session_added", $"course/{course.Id}", request);
            return new ShowCourse.Session(session.Id, session.HeldOn, request.StartsAt, session.Place, []);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/training/courses/{id}", outcome.Value);
    }
}
