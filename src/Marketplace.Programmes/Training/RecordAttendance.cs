using Marketplace.Accounts.Public;
using Marketplace.Platform.Audit;
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

/// <summary>Says who was at a meeting: the whole list each time, so that sending it twice changes nothing.</summary>
internal static class RecordAttendance
{
    internal sealed record Request(IReadOnlyList<Guid> Present) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Present.Count <= 10_000, nameof(Present), "training.too_many");
    }

    internal static void Map(IEndpointRouteBuilder training) =>
        training.MapPut("/sessions/{id:guid}/attendance", Handle).WithName(nameof(RecordAttendance)).For(Permission.RunTraining)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<ShowCourse.Session>, ProblemHttpResult>> Handle(
        Guid id, Request request, Caller caller, MarketplaceDb db, ITerritory territory, IParties parties, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var session = await db.Set<CourseSession>().SingleOrDefaultAsync(known => known.Id == id, ct);
        var course = session is null ? null : await ShowCourse.FindAsync(db, caller, territory, session.CourseId, Permission.RunTraining, today, ct);
        if (course is null) return Refusal.NotFound.AsProblem();

        var present = request.Present.ToHashSet();
        if ((session!.MayRecordOn(today) ?? course.MaySeat(present.Count)) is { } refusal) return refusal.AsProblem();
        var scope = TrainingScope.Of(caller, territory, unitCode: null, today, Permission.RunTraining).Value;
        var households = await parties.FindAsync(present, ct);
        if (present.Any(household => !households.TryGetValue(household, out var card) || !scope.Holds(card, today))) return TrainingRefusals.UnknownHousehold.AsProblem();

        var before = await db.Set<Attendance>().Where(attendance => attendance.SessionId == id).ToListAsync(ct);
        var gone = before.Where(attendance => !present.Contains(attendance.HouseholdId)).ToList();
        var come = present.Except(before.Select(attendance => attendance.HouseholdId)).ToList();
        db.RemoveRange(gone);
        db.AddRange(come.Select(household => new Attendance { SessionId = id, HouseholdId = household }));
        if (gone.Count + come.Count > 0) db.Audit(caller, "course.attendance", $"session/{id}", new { come, gone = gone.Select(attendance => attendance.HouseholdId) });
        await db.SaveChangesAsync(ct);

        var answer = await ShowCourse.AnswerAsync(course, db, territory, parties, today, ct);
        return TypedResults.Ok(answer.Sessions.Single(known => known.Id == id));
    }
}
