using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Programmes.Training;

/// <summary>A course with its meetings; each meeting names every household that came to any of them.</summary>
internal static class ShowCourse
{
    internal sealed record Present(Guid HouseholdId, string Name, UnitRef Unit, bool Attended);

    /// <param name="StartsAt">As <c>HH:mm</c>.</param>
    internal sealed record Session(Guid Id, DateOnly HeldOn, string StartsAt, string Place, IReadOnlyList<Present> Attendance);

    internal sealed record Response(
        Guid Id, string Title, string Topic, string Description, UnitRef Unit, DateOnly StartsOn, DateOnly EndsOn, int Capacity, IReadOnlyList<Session> Sessions, long Version);

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapGet("/courses/{id:guid}", Handle).WithName(nameof(ShowCourse)).For(Permission.WatchTraining)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, Caller caller, MarketplaceDb db, ITerritory territory, IParties parties, TimeProvider clock, CancellationToken ct)
    {
        var course = await FindAsync(db, caller, territory, id, Permission.WatchTraining, clock.Today(), ct);
        if (course is null) return Refusal.NotFound.AsProblem();
        http.Response.SetEntityVersion(course.Version);
        return TypedResults.Ok(await AnswerAsync(course, db, territory, parties, clock.Today(), ct));
    }

    /// <summary>Null: there is none, or it is not the caller's to see.</summary>
    internal static async Task<Course?> FindAsync(MarketplaceDb db, Caller caller, ITerritory territory, Guid id, Permission permission, DateOnly today, CancellationToken ct)
    {
        var scope = TrainingScope.Of(caller, territory, unitCode: null, today, permission).Value;
        var course = await db.Set<Course>().SingleOrDefaultAsync(known => known.Id == id, ct);
        return course is not null && scope.Within.Contains(course.UnitId) ? course : null;
    }

    internal static async Task<Response> AnswerAsync(Course course, MarketplaceDb db, ITerritory territory, IParties parties, DateOnly today, CancellationToken ct)
    {
        var sessions = await db.Set<CourseSession>().AsNoTracking().Where(session => session.CourseId == course.Id)
            .OrderBy(session => session.HeldOn).ThenBy(session => session.StartsAt).ThenBy(session => session.Id).ToListAsync(ct);
        var ids = sessions.Select(session => session.Id).ToList();
        var came = (await db.Set<Attendance>().AsNoTracking().Where(attendance => ids.Contains(attendance.SessionId)).ToListAsync(ct))
            .Select(attendance => (attendance.SessionId, attendance.HouseholdId)).ToHashSet();
        var roster = (await parties.FindAsync([.. came.Select(attendance => attendance.HouseholdId).Distinct()], ct)).Values
            .OrderBy(household => household.Name, StringComparer.Ordinal).ThenBy(household => household.Id).ToList();
        return new(
            course.Id, course.Title, course.Topic, course.Description, TrainingScope.Name(course.UnitId, territory, today), course.StartsOn, course.EndsOn, course.Capacity,
            [.. sessions.Select(session => new Session(
                session.Id, session.HeldOn, session.StartsAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), session.Place,
                [.. roster.Select(household => new Present(
                    household.Id, household.Name, TrainingScope.Name(household.UnitOn(session.HeldOn), territory, session.HeldOn), came.Contains((session.Id, household.Id))))]))],
            course.Version);
    }
}
