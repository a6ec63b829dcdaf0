using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Http;
using Marketplace.Programmes.Practice;
using Marketplace.Programmes.Training;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Programmes;

public static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddTables(typeof(ProgrammesModule).Assembly)
        .AddReader<FollowPractice>();

    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var training = app.MapDoor("/api/training", "Programmes");
        ListCourses.Map(training);
        OpenCourse.Map(training);
        ShowCourse.Map(training);
        AddSession.Map(training);
        RecordAttendance.Map(training);
        FindHouseholds.Map(training);
        GetTracker.Map(training);
        ExportTracker.Map(training);
    }
}
