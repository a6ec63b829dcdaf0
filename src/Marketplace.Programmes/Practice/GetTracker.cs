using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Programmes.Training;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Programmes.Practice;

/// <summary>How far trained households have come: account, listing, first order, first sale, repeat within 90 days. A step counts whether it came before or after the training.</summary>
internal static class GetTracker
{
    /// <summary>Households that have reached each step.</summary>
    internal sealed record Funnel(int Trained, int Account, int Listing, int FirstOrder, int FirstSale, int Repeat)
    {
        public static Funnel Of(IReadOnlyCollection<Trainee> trainees) => new(
            trainees.Count, trainees.Count(trainee => trainee.Steps.Account is not null), trainees.Count(trainee => trainee.Steps.Listing is not null),
            trainees.Count(trainee => trainee.Steps.FirstOrder is not null), trainees.Count(trainee => trainee.Steps.FirstSale is not null),
            trainees.Count(trainee => trainee.Steps.Repeat is not null));
    }

    internal sealed record UnitFunnel(UnitRef Unit, int Trained, int Account, int Listing, int FirstOrder, int FirstSale, int Repeat);

    internal sealed record CourseFunnel(Guid CourseId, string Title, int Trained, int Account, int Listing, int FirstOrder, int FirstSale, int Repeat);

    internal sealed record Household(Guid Id, string Name, UnitRef Unit, DateOnly TrainedOn, string CourseTitle, Steps Steps);

    internal sealed record Response(
        Funnel Funnel, IReadOnlyList<UnitFunnel> ByUnit, IReadOnlyList<CourseFunnel> ByCourse, IReadOnlyList<Household> Households, string? NextCursor);

    private sealed record Place(DateOnly TrainedOn, Guid Id);

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapGet("/tracker", Handle).WithName(nameof(GetTracker)).For(Permission.WatchTraining)
            .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        [AsParameters] TrackerQuery query, string? cursor, int? limit, [AsParameters] Asking asking, CancellationToken ct)
    {
        var today = asking.Clock.Today();
        var read = await query.ReadAsync(asking.Db, asking.Caller, asking.Territory, asking.Parties, today, ct);
        if (read.Refused is { } refusal) return refusal.AsProblem();
        var trainees = read.Value;

        var listed = trainees.Where(trainee => query.Stalled is null || trainee.Steps.IsStalledAt(query.Stalled));
        if (Cursor.Decode<Place>(cursor) is { } after)
            listed = listed.Where(trainee => trainee.TrainedOn > after.TrainedOn || (trainee.TrainedOn == after.TrainedOn && trainee.Card.Id > after.Id));
        var size = Cursor.PageSize(limit, usual: 50);
        var page = listed.Take(size + 1).ToList();
        var shown = page.Take(size).Select(trainee => new Household(
            trainee.Card.Id, trainee.Card.Name, TrainingScope.Name(trainee.UnitId, asking.Territory, today), trainee.TrainedOn, trainee.CourseTitle, trainee.Steps)).ToList();
        return TypedResults.Ok(new Response(
            Funnel.Of(trainees), ByUnit(trainees, asking.Territory, today), await ByCourseAsync(trainees, query.Course, asking.Db, ct), shown,
            page.Count > size ? Cursor.Encode(new Place(shown[^1].TrainedOn, shown[^1].Id)) : null));
    }

    private static List<UnitFunnel> ByUnit(List<Trainee> trainees, ITerritory territory, DateOnly today) =>
    [
        .. trainees.GroupBy(trainee => trainee.UnitId).Select(group => (Unit: TrainingScope.Name(group.Key, territory, today), Funnel: Funnel.Of([.. group])))
            .OrderByDescending(group => group.Funnel.Trained).ThenBy(group => group.Unit.Code, StringComparer.Ordinal)
            .Select(group => new UnitFunnel(
                group.Unit, group.Funnel.Trained, group.Funnel.Account, group.Funnel.Listing, group.Funnel.FirstOrder, group.Funnel.FirstSale, group.Funnel.Repeat)),
    ];

    // A household that came to two courses stands in both.
    private static async Task<List<CourseFunnel>> ByCourseAsync(List<Trainee> trainees, Guid? only, MarketplaceDb db, CancellationToken ct)
    {
        var byCourse = trainees.SelectMany(trainee => trainee.Courses.Select(course => (course, trainee))).Where(pair => only is null || pair.course == only)
            .ToLookup(pair => pair.course, pair => pair.trainee);
        var ids = byCourse.Select(course => course.Key).ToList();
        var courses = await db.Set<Course>().AsNoTracking().Where(course => ids.Contains(course.Id)).OrderByDescending(course => course.StartsOn).ThenBy(course => course.Id)
            .Select(course => new { course.Id, course.Title }).ToListAsync(ct);
        return [.. courses.Select(course => (course, Funnel: Funnel.Of([.. byCourse[course.Id]]))).Select(row => new CourseFunnel(
            row.course.Id, row.course.Title, row.Funnel.Trained, row.Funnel.Account, row.Funnel.Listing, row.Funnel.FirstOrder, row.Funnel.FirstSale, row.Funnel.Repeat))];
    }
}
