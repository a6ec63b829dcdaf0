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

/// <summary>The courses of an officer's units, latest first.</summary>
internal static class ListCourses
{
    /// <param name="Sessions">Number of meetings.</param>
    /// <param name="Attended">Number of households that came to at least one of them.</param>
    internal sealed record Item(Guid Id, string Title, string Topic, UnitRef Unit, DateOnly StartsOn, DateOnly EndsOn, int Capacity, int Sessions, int Attended);

    private sealed record Place(DateOnly StartsOn, Guid Id);

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapGet("/courses", Handle).WithName(nameof(ListCourses)).For(Permission.WatchTraining)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> Handle(
        string? unit, string? cursor, int? limit, Caller caller, MarketplaceDb db, ITerritory territory, TimeProvider clock, CancellationToken ct)
    {
        var scope = TrainingScope.Of(caller, territory, unit, clock.Today());
        if (scope.Refused is { } refusal) return refusal.AsProblem();

        var units = (await db.Set<Course>().Select(course => course.UnitId).Distinct().ToListAsync(ct)).Where(scope.Value.Within.Contains).ToList();
        var courses = db.Set<Course>().AsNoTracking().Where(course => EF.Parameter(units).Contains(course.UnitId));
        if (Cursor.Decode<Place>(cursor) is { } after)
            courses = courses.Where(course => course.StartsOn < after.StartsOn || (course.StartsOn == after.StartsOn && course.Id < after.Id));
        var size = Cursor.PageSize(limit);
        var page = await courses.OrderByDescending(course => course.StartsOn).ThenByDescending(course => course.Id).Take(size + 1).Select(course => new
        {
            Course = course,
            Sessions = db.Set<CourseSession>().Count(session => session.CourseId == course.Id),
            Attended = db.Set<Attendance>().Where(attendance => db.Set<CourseSession>().Any(session => session.CourseId == course.Id && session.Id == attendance.SessionId))
                .Select(attendance => attendance.HouseholdId).Distinct().Count(),
        }).ToListAsync(ct);
        var shown = page.Take(size).Select(row => new Item(
            row.Course.Id, row.Course.Title, row.Course.Topic, TrainingScope.Name(row.Course.UnitId, territory, clock.Today()), row.Course.StartsOn, row.Course.EndsOn,
            row.Course.Capacity, row.Sessions, row.Attended)).ToList();
        return TypedResults.Ok(new Page<Item>(shown, page.Count > size ? Cursor.Encode(new Place(shown[^1].StartsOn, shown[^1].Id)) : null));
    }
}
